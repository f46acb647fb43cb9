/// The keychain of macOS under test: on a fake of its calls everywhere, for real on macOS.
@NullMarked
package app.brevet.keychain.mac;

import org.jspecify.annotations.NullMarked;
