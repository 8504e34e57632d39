using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.State;

/// <summary>
/// The steps that bring state.db from one format to the next. A released step is never edited: people's data went through it.
/// The number of steps applied is kept in the file's <c>user_version</c>.
/// </summary>
internal static class StateMigrations
{
    public static IReadOnlyList<string> Steps { get; } =
    [
        """
        CREATE TABLE conversations (
            id         TEXT PRIMARY KEY,
            turns      TEXT NOT NULL,
            updated_at INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX conversations_by_age ON conversations(updated_at);

        CREATE TABLE conversation_members (
            user_id         TEXT NOT NULL,
            conversation_id TEXT NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
            PRIMARY KEY (user_id, conversation_id)
        ) WITHOUT ROWID;
        CREATE INDEX conversation_members_by_conversation ON conversation_members(conversation_id);

        CREATE TABLE seen_activities (
            id      TEXT PRIMARY KEY,
            seen_at INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX seen_activities_by_age ON seen_activities(seen_at);

        CREATE TABLE sent_replies (
            id       TEXT PRIMARY KEY,
            reply_id TEXT NOT NULL,
            sent_at  INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX sent_replies_by_reply ON sent_replies(reply_id);
        CREATE INDEX sent_replies_by_age ON sent_replies(sent_at);

        CREATE TABLE replies (
            id              TEXT PRIMARY KEY,
            conversation_id TEXT NOT NULL,
            user_id         TEXT NOT NULL,
            question        TEXT NOT NULL,
            understood_as   TEXT NOT NULL,
            history         TEXT NOT NULL,
            asked_on        TEXT,
            outcome         TEXT NOT NULL,
            answer          TEXT NOT NULL,
            citations       TEXT NOT NULL,
            replied_at      INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX replies_by_user ON replies(user_id);
        CREATE INDEX replies_by_age ON replies(replied_at);

        CREATE TABLE feedback (
            reply_id    TEXT NOT NULL,
            user_id     TEXT NOT NULL,
            is_positive INTEGER NOT NULL,
            comment     TEXT,
            given_at    INTEGER NOT NULL,
            PRIMARY KEY (reply_id, user_id)
        ) WITHOUT ROWID;
        CREATE INDEX feedback_by_user ON feedback(user_id);
        CREATE INDEX feedback_by_age ON feedback(given_at);

        CREATE TABLE cited_articles (
            key      TEXT NOT NULL,
            version  TEXT NOT NULL,
            metadata TEXT NOT NULL,
            text     TEXT NOT NULL,
            cited_at INTEGER NOT NULL,
            PRIMARY KEY (key, version)
        ) WITHOUT ROWID;
        CREATE INDEX cited_articles_by_age ON cited_articles(cited_at);
        """,
        "ALTER TABLE cited_articles ADD COLUMN blocks TEXT;",
        """
        CREATE TABLE clock (
            id           INTEGER PRIMARY KEY CHECK (id = 1),
            trusted_at   INTEGER,
            doubted_from INTEGER,
            doubted_to   INTEGER,
            tried_at     INTEGER
        );
        INSERT INTO clock(id) VALUES (1);
        """,
        """
        CREATE TABLE inbox (
            number          INTEGER PRIMARY KEY AUTOINCREMENT,
            name            TEXT UNIQUE,
            owner           TEXT NOT NULL,
            channel_id      TEXT NOT NULL,
            conversation_id TEXT NOT NULL,
            activity_id     TEXT,
            user_id         TEXT NOT NULL,
            type            TEXT NOT NULL,
            service_url     TEXT NOT NULL,
            is_verified     INTEGER NOT NULL,
            body            BLOB,
            reply           TEXT,
            message_id      TEXT,
            resumed         INTEGER NOT NULL,
            accepted_at     INTEGER NOT NULL
        );
        CREATE INDEX inbox_by_owner ON inbox(owner);
        """,
        // A conversation of several people was one thread for all of them: nobody knows any more whose words are whose, and its replies bear the others' words.
        """
        CREATE TABLE threads (
            conversation_id TEXT NOT NULL,
            user_id         TEXT NOT NULL,
            turns           TEXT NOT NULL,
            updated_at      INTEGER NOT NULL,
            PRIMARY KEY (conversation_id, user_id)
        ) WITHOUT ROWID;
        INSERT INTO threads(conversation_id, user_id, turns, updated_at)
            SELECT c.id, MIN(m.user_id), c.turns, c.updated_at
            FROM conversations c JOIN conversation_members m ON m.conversation_id = c.id
            GROUP BY c.id HAVING COUNT(*) = 1;
        DROP TABLE conversation_members;
        DROP TABLE conversations;
        ALTER TABLE threads RENAME TO conversations;
        CREATE INDEX conversations_by_user ON conversations(user_id);
        CREATE INDEX conversations_by_age ON conversations(updated_at);

        ALTER TABLE replies ADD COLUMN bears_words_of_others INTEGER NOT NULL DEFAULT 0;
        UPDATE replies SET bears_words_of_others = 1
            WHERE conversation_id IN (SELECT conversation_id FROM replies GROUP BY conversation_id HAVING COUNT(DISTINCT user_id) > 1);
        """,
        """
        CREATE TABLE known_addresses (
            url         TEXT PRIMARY KEY,
            is_verified INTEGER NOT NULL,
            named_at    INTEGER NOT NULL
        ) WITHOUT ROWID;
        """,
    ];

    /// <summary>The tables that all steps make, found by taking them in memory.</summary>
    public static IReadOnlyList<string> Tables => MadeTables.Value;

    private static readonly Lazy<IReadOnlyList<string>> MadeTables = new(() =>
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        foreach (var step in Steps)
            connection.Execute(step);
        return [.. StateDatabase.Tables(connection)];
    });
}
