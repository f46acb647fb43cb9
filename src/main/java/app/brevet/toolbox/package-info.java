/// The actions of STS by hand: what each takes, who may sign it, what it answers.
@NullMarked
package app.brevet.toolbox;

import org.jspecify.annotations.NullMarked;
