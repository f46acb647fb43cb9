/// Tests of the talk with AWS, and the fakes that stand in for it elsewhere.
@NullMarked
package app.brevet.aws;

import org.jspecify.annotations.NullMarked;
