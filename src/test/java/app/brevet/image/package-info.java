/// The finished image, started as a user starts it, and the README's commands.
@NullMarked
package app.brevet.image;

import org.jspecify.annotations.NullMarked;
