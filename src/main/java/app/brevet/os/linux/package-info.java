/// What a Linux desktop tells over D-Bus.
@NullMarked
package app.brevet.os.linux;

import org.jspecify.annotations.NullMarked;
