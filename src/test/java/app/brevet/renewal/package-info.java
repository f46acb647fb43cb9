@NullMarked
package app.brevet.renewal;

import org.jspecify.annotations.NullMarked;
