namespace ArticleBot.Evaluation.Tests.Scoring;

/// <summary>Six questions whose figures were computed by hand; every rule of the scoring decides one of them.</summary>
internal static class WinterCase
{
    public const string Questions = """
        {"id":"1","question":"What melts ice?","type":"all","answers":["salt"],"unanswerable":false,"evidence":[{"article_id":"A","text":"Salt melts ice."},{"article_id":"B","text":"Sand gives grip."}]}
        {"id":"2","question":"When did it freeze?","type":"any","answers":["1709"],"unanswerable":false,"evidence":[{"article_id":"A","text":"It froze in 1709."},{"article_id":"B","text":"The winter of 1709 was cold."}],"evidence_mode":"any"}
        {"id":"3","question":"Is it cold?","type":"article","answers":["Yes"],"unanswerable":false,"evidence":[{"article_id":"C","text":"anything"}],"evidence_mode":"article"}
        {"id":"4","question":"What is ice?","type":"all","answers":["water"],"unanswerable":false,"evidence":[{"article_id":"A","text":"Ice is water."}]}

        {"id":"5","question":"Who sells ice?","type":"null","unanswerable":true}
        {"id":"6","question":"Who buys ice?","type":"null","answers":[],"unanswerable":true,"evidence":[]}
        """;

    public const string Predictions = """
        {"id":"6","retrieved":[],"answer":"Perhaps.","refused":false,"citations":[],"answerability":0.4}
        {"id":"1","retrieved":[{"article_id":"A","text":"Sand is yellow."},{"article_id":"A","text":"Salt melts  ice. Always."},{"article_id":"B","text":"Sand gives\ngrip."}],"answer":"Salt melts ice.","refused":false,"citations":[{"article_id":"A","text":"Salt melts ice."},{"article_id":"A","text":"Invented."}],"answerability":0.9}
        {"id":"2","retrieved":[{"article_id":"B","text":"The winter of 1709 was cold."}],"answer":"In 1709.","refused":false,"citations":[{"article_id":"B","text":"winter of 1709"}],"short_answer":"the 1709","answerability":0.8}
        {"id":"3","retrieved":[{"article_id":"A","text":"Ice."},{"article_id":"C","text":"Cold it is."}],"answer":"No, but yes in winter.","refused":false,"citations":[{"article_id":"C","text":"Cold it is."}],"answerability":0.3}
        {"id":"4","refused":true,"answer":"Nothing about it.","answerability":0.1}
        {"id":"5","retrieved":[{"article_id":"A","text":"Ice."}],"answer":"","refused":true,"answerability":0.2}
        """;

    public static string? ArticleText(string id) => id == "A" ? "Sand is yellow. Salt melts ice. Always." : null;
}
