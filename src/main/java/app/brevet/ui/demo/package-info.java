/// The demo's part of the window: the phone of its user.
@NullMarked
package app.brevet.ui.demo;

import org.jspecify.annotations.NullMarked;
