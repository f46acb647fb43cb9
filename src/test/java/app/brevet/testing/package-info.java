/// What all tests share: real parts of the machine, and the counts of repeated tests.
@NullMarked
package app.brevet.testing;

import org.jspecify.annotations.NullMarked;
