package app.brevet.awsfile;

import app.brevet.model.ProfileName;
import java.util.List;
import java.util.function.Predicate;

/// What Brevet delivered before: by it sections are known again that lost their marker, and what
/// somebody set in one of Brevet's since.
@FunctionalInterface
public interface Ours extends Predicate<String> {

  /// Whether Brevet delivered what this proof stands for, a key id or the line of a program.
  @Override
  boolean test(String proof);

  /// What it put into a section of this name; nothing where only proofs are known.
  default List<Receipt> into(ProfileName section) {
    return List.of();
  }
}
