/// An icon and a menu in the desktop's tray, given as data.
@NullMarked
package app.brevet.tray;

import org.jspecify.annotations.NullMarked;
