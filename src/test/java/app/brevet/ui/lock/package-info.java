/// Tests of the window's lock.
@NullMarked
package app.brevet.ui.lock;

import org.jspecify.annotations.NullMarked;
