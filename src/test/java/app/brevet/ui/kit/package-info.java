/// Tests of the controls, without a display.
@NullMarked
package app.brevet.ui.kit;

import org.jspecify.annotations.NullMarked;
