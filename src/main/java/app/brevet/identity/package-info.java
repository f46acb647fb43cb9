/// What an identity provider says of a user: SAML responses and JWTs. They are read for what is
/// worth knowing before AWS is asked. Whether they are genuine is AWS's to judge.
@NullMarked
package app.brevet.identity;

import org.jspecify.annotations.NullMarked;
