/** Soft tones for the time of a step, made by the browser itself. */

/** In Hz. */
const PITCH = 660;
/** In seconds. */
const LENGTH = 0.35;
const LOUD = 0.15;

let sound: AudioContext | undefined;

/** So many tones, one after the other; silence where the browser allows none. */
export function playTones(count: number): void {
  try {
    sound ??= new AudioContext();
    void sound.resume();
    for (let index = 0; index < count; index += 1) tone(sound, sound.currentTime + index * (LENGTH + 0.1));
  } catch {
    // There is no sound on this device.
  }
}

function tone(context: AudioContext, from: number): void {
  const source = context.createOscillator();
  const volume = context.createGain();
  source.frequency.value = PITCH;
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(LOUD, from + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, from + LENGTH);
  source.connect(volume).connect(context.destination);
  source.start(from);
  source.stop(from + LENGTH);
}
