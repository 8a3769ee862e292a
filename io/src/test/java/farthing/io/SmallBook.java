package farthing.io;

import farthing.catalogue.PriceBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Round prices to work by hand with: one model of each kind, with a batch price, cheap hours and two other sellers. */
final class SmallBook {
    private static final String BOOK = """
            schema: farthing/book/1
            book: small
            date: 2026-08-21
            sources: [{id: page, licence: facts}]
            providers:
              - id: anthropic
                maker: true
                models:
                  - id: claude-sonnet-4-6
                    cards:
                      - source: page
                        prices:
                          input: 3
                          output: 15
                          cache_read: 0.3
                          cache_write_5m: 3.75
                          cache_write_1h: 6
                          searches: {price: 10, per: 1000}
                        tiers: {batch: {input: 1.5, output: 7.5}}
                  - id: claude-haiku-4-5
                    cards:
                      - source: page
                        prices: {input: 1, output: 5, cache_read: 0.1, cache_write_5m: 1.25, cache_write_1h: 2}
              - id: google
                maker: true
                models:
                  - id: gemini-2.5-pro
                    cards:
                      - source: page
                        prices:
                          input: 2
                          output: 10
                          cache_read: 0.2
                          cache_storage: {price: 4.5, per: 1000000, unit: hour}
              - id: deepseek
                maker: true
                models:
                  - id: nightly
                    cards:
                      - source: page
                        prices:
                          input: {price: 4, windows: [{from: "16:30", to: "00:30", zone: UTC, price: 2}]}
                          output: {price: 8, windows: [{from: "16:30", to: "00:30", zone: UTC, price: 4}]}
              - id: openai
                maker: true
                models:
                  - id: tts-1
                    cards: [{source: page, prices: {input_characters: 15}}]
                  - id: whisper-1
                    cards: [{source: page, prices: {input_seconds.audio: {price: 0.006, per: 60}}}]
                  - id: embed
                    cards: [{source: page, prices: {input: 0.02}}]
                  - id: rerank
                    cards: [{source: page, prices: {rerank_units: {price: 2, per: 1000}}}]
                  - id: picture
                    cards: [{source: page, prices: {output_images: 0.04}}]
                  - id: film
                    cards: [{source: page, prices: {output_seconds.video: 0.5}}]
              - id: bedrock
                models:
                  - id: claude-sonnet-4-6
                    cards: [{source: page, prices: {input: 3.3, output: 16.5}}]
              - id: together
                models:
                  - id: claude-sonnet-4-6
                    cards: [{source: page, prices: {input: 2, output: 10}}]
            """;

    private SmallBook() {}

    static PriceBook in(Path folder) throws IOException {
        return BookFiles.load(Files.writeString(folder.resolve("small.yml"), BOOK));
    }
}
