/// Tests of the sign-in to the AWS console.
@NullMarked
package app.brevet.console;

import org.jspecify.annotations.NullMarked;
