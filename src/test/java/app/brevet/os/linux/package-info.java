/// Tests of what a Linux desktop tells, on a real bus.
@NullMarked
package app.brevet.os.linux;

import org.jspecify.annotations.NullMarked;
