/// Tests of the actions of STS by hand.
@NullMarked
package app.brevet.toolbox;

import org.jspecify.annotations.NullMarked;
