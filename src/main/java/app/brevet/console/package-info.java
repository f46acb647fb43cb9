/// Sign-in to the AWS Management Console: the link, and the browser that is led to it.
@NullMarked
package app.brevet.console;

import org.jspecify.annotations.NullMarked;
