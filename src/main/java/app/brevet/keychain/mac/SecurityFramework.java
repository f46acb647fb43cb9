package app.brevet.keychain.mac;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.brevet.keychain.NativeLibrary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;

/// The calls as macOS has them. They can be made on macOS only.
final class SecurityFramework implements SecurityCalls {

  private static final String FRAMEWORKS = "/System/Library/Frameworks/";
  private static final int UTF8 = 0x0800_0100;
  private static final byte NO = 0;

  private final NativeLibrary security =
      NativeLibrary.open(FRAMEWORKS + "Security.framework/Security");
  private final NativeLibrary core =
      NativeLibrary.open(FRAMEWORKS + "CoreFoundation.framework/CoreFoundation");
  private final MemorySegment noFreeing = variable(core, "kCFAllocatorNull");
  private final MemorySegment keyCallBacks = core.address("kCFTypeDictionaryKeyCallBacks");
  private final MemorySegment valueCallBacks = core.address("kCFTypeDictionaryValueCallBacks");

  private final MakeString makeString =
      core.function(
          "CFStringCreateWithBytes",
          MakeString.class,
          giving(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_BYTE));
  private final MakeBytes makeBytes =
      core.function(
          "CFDataCreateWithBytesNoCopy",
          MakeBytes.class,
          giving(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
  private final MakeDictionary makeDictionary =
      core.function(
          "CFDictionaryCreate",
          MakeDictionary.class,
          giving(ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
  private final Release release =
      core.function("CFRelease", Release.class, FunctionDescriptor.ofVoid(ADDRESS));
  private final Count count =
      core.function("CFArrayGetCount", Count.class, giving(JAVA_LONG, ADDRESS));
  private final Element element =
      core.function("CFArrayGetValueAtIndex", Element.class, giving(ADDRESS, ADDRESS, JAVA_LONG));
  private final Value value =
      core.function("CFDictionaryGetValue", Value.class, giving(ADDRESS, ADDRESS, ADDRESS));
  private final Text text =
      core.function(
          "CFStringGetCString",
          Text.class,
          giving(JAVA_BYTE, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT));
  private final Count length =
      core.function("CFDataGetLength", Count.class, giving(JAVA_LONG, ADDRESS));
  private final Bytes bytes =
      core.function("CFDataGetBytePtr", Bytes.class, giving(ADDRESS, ADDRESS));

  private final Two add = item("SecItemAdd");
  private final Two copyMatching = item("SecItemCopyMatching");
  private final Two update = item("SecItemUpdate");
  private final One delete =
      security.function("SecItemDelete", One.class, giving(JAVA_INT, ADDRESS));
  private final Two status = item("SecKeychainGetStatus");
  private final Unlock unlock =
      security.function(
          "SecKeychainUnlock",
          Unlock.class,
          giving(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_BYTE));

  /// `CFStringCreateWithBytes`.
  public interface MakeString {
    MemorySegment call(
        MemorySegment allocator, MemorySegment bytes, long length, int encoding, byte external);
  }

  /// `CFDataCreateWithBytesNoCopy`.
  public interface MakeBytes {
    MemorySegment call(
        MemorySegment allocator, MemorySegment bytes, long length, MemorySegment freeing);
  }

  /// `CFDictionaryCreate`.
  public interface MakeDictionary {
    MemorySegment call(
        MemorySegment allocator,
        MemorySegment keys,
        MemorySegment values,
        long count,
        MemorySegment keyCallBacks,
        MemorySegment valueCallBacks);
  }

  /// `CFRelease`.
  public interface Release {
    void call(MemorySegment object);
  }

  /// `CFArrayGetCount`, `CFDataGetLength`.
  public interface Count {
    long call(MemorySegment object);
  }

  /// `CFArrayGetValueAtIndex`.
  public interface Element {
    MemorySegment call(MemorySegment array, long index);
  }

  /// `CFDictionaryGetValue`.
  public interface Value {
    MemorySegment call(MemorySegment dictionary, MemorySegment key);
  }

  /// `CFStringGetCString`.
  public interface Text {
    byte call(MemorySegment string, MemorySegment buffer, long size, int encoding);
  }

  /// `CFDataGetBytePtr`.
  public interface Bytes {
    MemorySegment call(MemorySegment data);
  }

  /// A function of one address that returns an `OSStatus`.
  public interface One {
    int call(MemorySegment first);
  }

  /// A function of two addresses that returns an `OSStatus`.
  public interface Two {
    int call(MemorySegment first, MemorySegment second);
  }

  /// `SecKeychainUnlock`.
  public interface Unlock {
    int call(MemorySegment keychain, int length, MemorySegment password, byte usesPassword);
  }

  private static FunctionDescriptor giving(MemoryLayout result, MemoryLayout... arguments) {
    return FunctionDescriptor.of(result, arguments);
  }

  private Two item(String name) {
    return security.function(name, Two.class, giving(JAVA_INT, ADDRESS, ADDRESS));
  }

  @SuppressWarnings("restricted") // The frameworks say that this variable holds an address.
  private static MemorySegment variable(NativeLibrary library, String name) {
    return library.address(name).reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
  }

  @Override
  public MemorySegment constant(String name) {
    return variable(name.startsWith("kCF") ? core : security, name);
  }

  @Override
  public MemorySegment string(MemorySegment utf8, long size) {
    return makeString.call(MemorySegment.NULL, utf8, size, UTF8, NO);
  }

  @Override
  public MemorySegment data(MemorySegment content, long size) {
    return makeBytes.call(MemorySegment.NULL, content, size, noFreeing);
  }

  @Override
  public MemorySegment dictionary(MemorySegment keys, MemorySegment values, long size) {
    return makeDictionary.call(
        MemorySegment.NULL, keys, values, size, keyCallBacks, valueCallBacks);
  }

  @Override
  public void release(MemorySegment object) {
    release.call(object);
  }

  @Override
  public long count(MemorySegment array) {
    return count.call(array);
  }

  @Override
  public MemorySegment element(MemorySegment array, long index) {
    return element.call(array, index);
  }

  @Override
  public MemorySegment value(MemorySegment dictionary, MemorySegment key) {
    return value.call(dictionary, key);
  }

  @Override
  public boolean text(MemorySegment string, MemorySegment buffer, long size) {
    return text.call(string, buffer, size, UTF8) != NO;
  }

  @Override
  public long length(MemorySegment data) {
    return length.call(data);
  }

  @Override
  public MemorySegment bytes(MemorySegment data) {
    return bytes.call(data);
  }

  @Override
  public int add(MemorySegment attributes) {
    return add.call(attributes, MemorySegment.NULL);
  }

  @Override
  public int copyMatching(MemorySegment query, MemorySegment result) {
    return copyMatching.call(query, result);
  }

  @Override
  public int update(MemorySegment query, MemorySegment attributes) {
    return update.call(query, attributes);
  }

  @Override
  public int delete(MemorySegment query) {
    return delete.call(query);
  }

  @Override
  public int status(MemorySegment flags) {
    return status.call(MemorySegment.NULL, flags);
  }

  @Override
  public int unlock() {
    return unlock.call(MemorySegment.NULL, 0, MemorySegment.NULL, NO);
  }
}
