package app.brevet.awsfile;

import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A shared AWS file as a restore writes it: what is others' is as in the copy, and Brevet's own
/// sections are as they are now. So what Brevet recorded of its deliveries stays true: a session
/// that lives is still there to be renewed and taken back, and a dead one does not come back.
///
/// A section that is Brevet's now and another's in the copy is theirs again. In the copy the marker
/// counts only over all that Brevet writes: over less, somebody else wrote there.
///
/// @param now the file as it is
/// @param ours tells whether Brevet delivered what this proof stands for
record RestoredText(AwsFileKind kind, AwsFileText now, Predicate<String> ours) {

  /// The text to write for this copy. Where an edit would not be safe, that section is as in the
  /// copy.
  AwsFileText of(AwsFileText copy) {
    Map<ProfileName, OwnedLines> live = live();
    AwsFileText text = copy;
    Set<ProfileName> names = new LinkedHashSet<>(owned(copy));
    names.removeIf(name -> !live.containsKey(name) && !isKnown(sections(copy, name).getFirst()));
    live.keySet().stream().filter(name -> holdsSession(sections(copy, name))).forEach(names::add);
    for (ProfileName name : names) {
      text = asNow(text, name, Optional.ofNullable(live.get(name)));
    }
    for (OwnedLines session : live.values()) {
      if (sections(text, session.name()).isEmpty()) {
        text = ifSafe(text, SectionEdit.append(text, session), session.name(), session);
      }
    }
    return text;
  }

  /// The profiles of which the copy says otherwise than the text to write: what stays as it is now.
  List<String> staying(AwsFileText copy) {
    Map<String, List<String>> before = profiles(copy);
    Map<String, List<String>> after = profiles(of(copy));
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .toList();
  }

  /// The lines of each profile, but for blank ones.
  private Map<String, List<String>> profiles(AwsFileText text) {
    Map<String, List<String>> profiles = new LinkedHashMap<>();
    for (Section section : AwsFileReader.read(text, kind).sections()) {
      Optional<String> name = section.name().map(SectionName::name).filter(section::isProfile);
      if (name.isPresent()) {
        List<String> lines = profiles.computeIfAbsent(name.get(), _ -> new ArrayList<>());
        text.lines().subList(section.header(), section.end()).stream()
            .filter(line -> !line.isBlank())
            .forEach(line -> lines.add(line.text()));
      }
    }
    return profiles;
  }

  private AwsFileText asNow(AwsFileText text, ProfileName name, Optional<OwnedLines> live) {
    List<OwnedSection> sections = sections(text, name);
    if (sections.size() != 1) {
      return text;
    }
    OwnedSection section = sections.getFirst();
    if (live.isPresent()) {
      OwnedLines fitting = section.fitting(live.get());
      return ifSafe(text, SectionEdit.renew(section, fitting), name, fitting);
    }
    return without(section.leaving(setByOthers(name)), name);
  }

  private AwsFileText without(AwsFileText text, ProfileName name) {
    int blankLine = text.lineEnd().length();
    SectionEdit removal =
        new SectionRemoval(sections(text, name).getFirst(), blankLine, false).edit();
    return new EditCheck(kind, text, removal, name.value()).isSafe(Optional.empty())
        ? removal.text()
        : text;
  }

  /// The keys that others set in this section as it is now: in the copy they may stand under a
  /// marker of Brevet's that names them.
  private Set<String> setByOthers(ProfileName name) {
    Set<String> keys = new HashSet<>();
    for (OwnedSection section : sections(now, name)) {
      Set<String> own = section.keys();
      section.section().values().keySet().stream()
          .filter(key -> !own.contains(key))
          .forEach(keys::add);
    }
    return keys;
  }

  private AwsFileText ifSafe(
      AwsFileText text, SectionEdit edit, ProfileName name, OwnedLines meant) {
    return new EditCheck(kind, text, edit, name.value()).isSafe(Optional.of(meant))
        ? edit.text()
        : text;
  }

  /// Brevet's sections now that hold all that was delivered.
  private Map<ProfileName, OwnedLines> live() {
    Map<ProfileName, OwnedLines> live = new LinkedHashMap<>();
    for (ProfileName name : owned(now)) {
      OwnedSection section = sections(now, name).getFirst();
      Map<String, String> own = new LinkedHashMap<>(section.section().values());
      own.keySet().retainAll(section.keys());
      if (isWhole(own.keySet())) {
        live.put(name, new OwnedLines(kind, name, own));
      }
    }
    return live;
  }

  private boolean isKnown(OwnedSection section) {
    return section.proof().filter(ours).isPresent() || isWhole(section.section().values().keySet());
  }

  private boolean isWhole(Set<String> keys) {
    return switch (kind) {
      case CREDENTIALS -> keys.containsAll(SessionLines.OWNED_KEYS);
      case CONFIG -> keys.contains(ProcessLines.PROCESS);
    };
  }

  private List<ProfileName> owned(AwsFileText text) {
    return AwsFileReader.read(text, kind).sections().stream()
        .flatMap(section -> section.name().stream())
        .flatMap(name -> profileName(name.name()).stream())
        .distinct()
        .filter(name -> isOwned(sections(text, name)))
        .toList();
  }

  private boolean isOwned(List<OwnedSection> sections) {
    return sections.size() == 1 && sections.getFirst().owner(ours) == OwnedSection.Owner.BREVET;
  }

  /// Whether it is a session, if only by its look: one of Brevet's that lost its marker, and whose
  /// key id is forgotten.
  private boolean holdsSession(List<OwnedSection> sections) {
    return kind == AwsFileKind.CREDENTIALS
        && sections.size() == 1
        && ForeignPart.isTemporary(sections.getFirst().section());
  }

  private static Optional<ProfileName> profileName(String text) {
    try {
      return Optional.of(ProfileName.parse(text));
    } catch (InvalidInputException e) {
      return Optional.empty(); // Brevet writes no section of such a name.
    }
  }

  private List<OwnedSection> sections(AwsFileText text, ProfileName name) {
    return AwsFileReader.read(text, kind).profile(name.value()).stream()
        .map(section -> new OwnedSection(kind, text, section))
        .toList();
  }
}
