/// The tray of AWT, on a real panel that shows XEmbed icons.
@NullMarked
package app.brevet.tray.awt;

import org.jspecify.annotations.NullMarked;
