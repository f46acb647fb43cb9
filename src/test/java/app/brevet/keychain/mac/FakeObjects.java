package app.brevet.keychain.mac;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Core Foundation's objects in memory, with their counts of references: a use after the last
/// release is a failure, and what was never released can be counted.
final class FakeObjects {

  private static final long STEP = 16;

  private final Map<Long, Counted> objects = new HashMap<>();
  private final Map<String, MemorySegment> constants = new HashMap<>();
  private long next = STEP;

  private static final class Counted {
    private final Object content;
    private int references = 1;

    Counted(Object content) {
      this.content = content;
    }
  }

  /// A new object with one reference; what is in it gets one more.
  MemorySegment make(Object content) {
    children(content).forEach(child -> counted(child).references++);
    MemorySegment address = MemorySegment.ofAddress(next);
    objects.put(next, new Counted(content));
    next += STEP;
    return address;
  }

  /// The one object of this constant.
  MemorySegment constant(String name) {
    return constants.computeIfAbsent(name, this::make);
  }

  /// Takes a reference away.
  void release(MemorySegment object) {
    if (constants.containsValue(object)) {
      throw new IllegalStateException("a constant is not to be released");
    }
    Counted counted = counted(object);
    counted.references--;
    if (counted.references == 0) {
      objects.remove(object.address());
      children(counted.content).forEach(this::release);
    }
  }

  private List<MemorySegment> children(Object content) {
    return switch (content) {
      case Map<?, ?> map ->
          map.values().stream()
              .map(MemorySegment.class::cast)
              .filter(child -> !constants.containsValue(child))
              .toList();
      case List<?> list -> list.stream().map(MemorySegment.class::cast).toList();
      default -> List.of();
    };
  }

  private Counted counted(MemorySegment object) {
    return Optional.ofNullable(objects.get(object.address()))
        .orElseThrow(() -> new IllegalStateException("no object, or one that was released"));
  }

  /// What an object holds.
  Object content(MemorySegment object) {
    return counted(object).content;
  }

  /// The objects in a dictionary, by the names of their constants.
  Map<String, MemorySegment> entries(MemorySegment dictionary) {
    Map<String, MemorySegment> entries = new HashMap<>();
    ((Map<?, ?>) content(dictionary))
        .forEach((key, value) -> entries.put(String.valueOf(key), (MemorySegment) value));
    return entries;
  }

  /// How many objects live, constants apart.
  int living() {
    return objects.size() - constants.size();
  }
}
