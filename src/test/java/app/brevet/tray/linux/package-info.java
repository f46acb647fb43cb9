/// The tray of Linux desktops, with real session buses and real panels.
@NullMarked
package app.brevet.tray.linux;

import org.jspecify.annotations.NullMarked;
