/// The window, without a display: JavaFX's Headless platform.
@NullMarked
package app.brevet.ui;

import org.jspecify.annotations.NullMarked;
