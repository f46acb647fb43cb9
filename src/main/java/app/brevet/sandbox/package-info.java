/// A small STS, IAM and authenticator on loopback, as strict as AWS, for the demo and the tests.
///
/// Everything lives in memory: an account, a user or a session that is made here is worth nothing
/// anywhere else, and is gone when the sandbox is closed.
@NullMarked
package app.brevet.sandbox;

import org.jspecify.annotations.NullMarked;
