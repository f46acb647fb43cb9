/// The vault: secrets in an age file that opens without Brevet, for systems without a keychain.
@NullMarked
package app.brevet.keychain.vault;

import org.jspecify.annotations.NullMarked;
