/// One-time codes, and the guard that never spends a step twice.
@NullMarked
package app.brevet.mfa;

import org.jspecify.annotations.NullMarked;
