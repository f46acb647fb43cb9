/// Tests of what goes in and out of Brevet.
@NullMarked
package app.brevet.transfer;

import org.jspecify.annotations.NullMarked;
