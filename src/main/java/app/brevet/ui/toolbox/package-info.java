/// The actions of STS by hand.
@NullMarked
package app.brevet.ui.toolbox;

import org.jspecify.annotations.NullMarked;
