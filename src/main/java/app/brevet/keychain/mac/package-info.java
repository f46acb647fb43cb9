/// The keychain of macOS: the user's login keychain.
@NullMarked
package app.brevet.keychain.mac;

import org.jspecify.annotations.NullMarked;
