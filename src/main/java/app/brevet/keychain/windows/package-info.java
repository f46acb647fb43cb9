/// The keychain of Windows: the Credential Manager.
@NullMarked
package app.brevet.keychain.windows;

import org.jspecify.annotations.NullMarked;
