/// Tests of the shared AWS files.
@NullMarked
package app.brevet.awsfile;

import org.jspecify.annotations.NullMarked;
