package farthing.formats.usage;

import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.formats.doc.Obj;

/**
 * Transcription and speech: by tokens, by seconds of audio heard, or by characters read aloud. Tokens without a
 * breakdown are audio on the side where the API takes or makes audio.
 */
final class OpenAiAudio implements Dialect {
    static final OpenAiAudio INSTANCE = new OpenAiAudio();

    static final Meter HEARD = Meter.of(Family.SECONDS, Direction.INPUT, Modality.AUDIO);
    private static final Meter CHARACTERS = Meter.of(Family.CHARACTERS, Direction.INPUT, Modality.ANY);

    private static final String[] SECONDS = {"seconds", "duration_seconds", "duration", "audio_duration"};
    private static final String[] CHARACTER_COUNTS = {"input_characters", "characters", "character_count"};

    private OpenAiAudio() {}

    @Override
    public void read(Body body, Tally tally) {
        Obj usage = body.usage();
        if (usage.has("input_tokens")) {
            boolean speech = body.apiSays("speech") || body.apiSays("tts");
            InclusiveTokens tokens = new InclusiveTokens(
                    tally,
                    usage,
                    TokenNames.RESPONSES,
                    speech ? Modality.TEXT : Modality.AUDIO,
                    speech ? Modality.AUDIO : Modality.TEXT);
            tokens.close();
            tokens.addTo();
            return;
        }
        for (String key : SECONDS) {
            if (tally.addSeconds(usage, "", key, HEARD)) {
                return;
            }
        }
        for (String key : CHARACTER_COUNTS) {
            long characters = tally.count(usage, "", key);
            if (characters != Tally.ABSENT) {
                tally.add(CHARACTERS, characters);
                return;
            }
        }
        // Deepgram: metadata.duration beside the transcript
        Obj metadata = tally.object(body.root(), "", "metadata");
        if (metadata != null) {
            tally.addSeconds(metadata, "metadata.", "duration", HEARD);
        }
    }
}
