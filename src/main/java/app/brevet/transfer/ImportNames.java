package app.brevet.transfer;

import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Names for what is imported: those that are given, as far as they are free.
final class ImportNames {

  private static final String NAMELESS = "imported";
  private static final String SHADOWED = "-brevet";

  /// So much of a name is kept, that a number has room behind it.
  private static final int LONGEST = 110;

  private final Set<String> taken = new HashSet<>();
  private final Set<String> sections = new HashSet<>();

  /// @param existing the profiles that there are
  /// @param sections the names of the sections of the sources
  ImportNames(Collection<Profile> existing, Set<String> sections) {
    for (Profile profile : existing) {
      taken.add(profile.name().value());
      this.sections.add(profile.section().value());
    }
    this.sections.addAll(sections);
  }

  /// A free name, taken by this call: the given one, or one that is like it.
  ProfileName take(String given) {
    String base = isName(given) ? given : NAMELESS;
    String name = free(base, taken);
    taken.add(name);
    return new ProfileName(name);
  }

  /// The section for the sessions of a role that has settings of its own under its name: they would
  /// be read instead of what is delivered there.
  ProfileName output(ProfileName shadowed) {
    String name = free(cut(shadowed.value()) + SHADOWED, sections);
    sections.add(name);
    return new ProfileName(name);
  }

  /// Whether this is the section that [#output(ProfileName)] thought of for the profile.
  static boolean isOutput(ProfileName section, ProfileName profile) {
    return section.value().startsWith(cut(profile.value()) + SHADOWED);
  }

  private static String free(String base, Set<String> names) {
    String name = base;
    for (int number = 2; names.contains(name); number++) {
      name = cut(base) + "-" + number;
    }
    return name;
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST));
  }

  private static boolean isName(String text) {
    try {
      ProfileName.parse(text);
      return true;
    } catch (InvalidInputException e) {
      return false;
    }
  }
}
