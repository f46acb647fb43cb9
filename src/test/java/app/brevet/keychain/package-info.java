/// The keychain's contract, and the keychain in memory that other tests build on.
@NullMarked
package app.brevet.keychain;

import org.jspecify.annotations.NullMarked;
