/// Talks to AWS, and turns every error of AWS into a cause.
@NullMarked
package app.brevet.aws;

import org.jspecify.annotations.NullMarked;
