/// The keychain of Linux desktops: the Secret Service over D-Bus.
@NullMarked
package app.brevet.keychain.linux;

import org.jspecify.annotations.NullMarked;
