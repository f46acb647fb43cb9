/// What a person fills in about a profile: to add a user or a role, to change one, to remove one.
@NullMarked
package app.brevet.ui.editor;

import org.jspecify.annotations.NullMarked;
