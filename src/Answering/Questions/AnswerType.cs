namespace ArticleBot.Answering.Questions;

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

    /// <summary>An address of a mailbox.</summary>
    MailAddress,

    /// <summary>An address of a page.</summary>
    NetAddress,

    /// <summary>A reason.</summary>
    Reason,

    /// <summary>Yes or no.</summary>
    Truth,
}
