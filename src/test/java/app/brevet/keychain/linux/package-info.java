/// The Secret Service under test, with a real GNOME Keyring on a bus of its own.
@NullMarked
package app.brevet.keychain.linux;

import org.jspecify.annotations.NullMarked;
