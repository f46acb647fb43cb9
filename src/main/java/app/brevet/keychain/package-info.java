/// Secrets in the keychain of the operating system or in the vault, and sealed files.
@NullMarked
package app.brevet.keychain;

import org.jspecify.annotations.NullMarked;
