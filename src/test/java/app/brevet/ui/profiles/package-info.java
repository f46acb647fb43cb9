/// Tests of the profile screen.
@NullMarked
package app.brevet.ui.profiles;

import org.jspecify.annotations.NullMarked;
