/// The window and the tray's menu, put together from the screens.
@NullMarked
package app.brevet.ui;

import org.jspecify.annotations.NullMarked;
