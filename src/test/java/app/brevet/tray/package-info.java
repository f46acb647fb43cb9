/// The tray, without any desktop.
@NullMarked
package app.brevet.tray;

import org.jspecify.annotations.NullMarked;
