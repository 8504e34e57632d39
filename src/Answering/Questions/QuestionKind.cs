namespace ArticleBot.Answering.Questions;

/// <summary>What a person wants of the bot.</summary>
internal enum QuestionKind
{
    /// <summary>One fact: who, when, where, how many, which, why, whether.</summary>
    Fact,

    /// <summary>What something or somebody is.</summary>
    Definition,

    /// <summary>Several things of one kind.</summary>
    List,

    /// <summary>What two parties say or do.</summary>
    Comparison,

    /// <summary>What became different.</summary>
    Change,

    /// <summary>What an article, or the articles on a subject, say.</summary>
    Summary,

    /// <summary>Which articles there are.</summary>
    ArticleList,

    /// <summary>Hello.</summary>
    Greeting,

    /// <summary>Thank you, and goodbye.</summary>
    Thanks,

    /// <summary>That the last answer was wrong.</summary>
    Complaint,

    /// <summary>What the bot can do.</summary>
    Help,
}

/// <summary>What kind of thing answers a question.</summary>
internal enum AnswerType
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>Somebody.</summary>
    Person,

    /// <summary>Somewhere.</summary>
    Place,

    /// <summary>A day, a year, a time.</summary>
    Time,

    /// <summary>A number or an amount.</summary>
    Number,

    /// <summary>A price or a sum of money.</summary>
    Money,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>An address for letters on the net: of a mailbox or of a page.</summary>
    NetAddress,

    /// <summary>A reason.</summary>
    Reason,

    /// <summary>Yes or no.</summary>
    Truth,
}
