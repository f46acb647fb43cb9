/// The tray of Linux desktops: StatusNotifierItem and dbusmenu over D-Bus.
@NullMarked
package app.brevet.tray.linux;

import org.jspecify.annotations.NullMarked;
