/// The tray of macOS and Windows: AWT's.
@NullMarked
package app.brevet.tray.awt;

import org.jspecify.annotations.NullMarked;
