package app.brevet.keychain.mac;

import java.lang.foreign.MemorySegment;

/// The calls of macOS that its keychain is made of, with their own arguments: six of the Security
/// framework, which return an `OSStatus`, and what Core Foundation needs for the objects between.
///
/// Source: Apple's Security framework, "Keychain Items" and `SecKeychain.h`; Core Foundation,
/// "Memory Management": who makes or copies an object releases it.
interface SecurityCalls {

  /// The object that a constant of the frameworks holds, such as `kSecClass`; not to be released.
  MemorySegment constant(String name);

  /// `CFStringCreateWithBytes` of UTF-8.
  MemorySegment string(MemorySegment utf8, long length);

  /// `CFDataCreateWithBytesNoCopy`: the bytes stay the caller's, who keeps them as long as the
  /// object.
  MemorySegment data(MemorySegment bytes, long length);

  /// `CFDictionaryCreate` of so many keys and values, which it retains.
  MemorySegment dictionary(MemorySegment keys, MemorySegment values, long count);

  /// `CFRelease`.
  void release(MemorySegment object);

  /// `CFArrayGetCount`.
  long count(MemorySegment array);

  /// `CFArrayGetValueAtIndex`; not to be released.
  MemorySegment element(MemorySegment array, long index);

  /// `CFDictionaryGetValue`; not to be released, and NULL if there is none.
  MemorySegment value(MemorySegment dictionary, MemorySegment key);

  /// `CFStringGetCString` in UTF-8, with a NUL at its end.
  ///
  /// @return whether the text fits into the buffer
  boolean text(MemorySegment string, MemorySegment buffer, long size);

  /// `CFDataGetLength`.
  long length(MemorySegment data);

  /// `CFDataGetBytePtr`.
  MemorySegment bytes(MemorySegment data);

  /// `SecItemAdd`, with no result wanted.
  int add(MemorySegment attributes);

  /// `SecItemCopyMatching`: puts an object into `result`, which the caller releases.
  int copyMatching(MemorySegment query, MemorySegment result);

  /// `SecItemUpdate`.
  int update(MemorySegment query, MemorySegment attributes);

  /// `SecItemDelete`.
  int delete(MemorySegment query);

  /// `SecKeychainGetStatus` of the default keychain: puts its flags into `flags`.
  int status(MemorySegment flags);

  /// `SecKeychainUnlock` of the default keychain; macOS asks the user for its password.
  int unlock();
}
