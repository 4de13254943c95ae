import type { Texts } from '../i18n/text';

// What the server found in a row, sentence by sentence as server/import says it.
export const text = {
    noDay: { ja: '日付がありません', easy: '{日|ひ}が ありません', en: 'There is no date' },
    badDay: { ja: '日付として読めません', easy: '{日|ひ}が {読|よ}めません', en: 'This is not a date' },
    weekday: {
        ja: '日付と曜日が合いません',
        easy: '{日|ひ}と {曜日|ようび}が ちがいます',
        en: 'The weekday does not belong to this date',
    },
    moreThanDay: {
        ja: '日付のほかに書かれていることがあります',
        easy: '{日|ひ}の ほかにも {何|なに}か {書|か}いて あります',
        en: 'More than a date is written here',
    },
    noYear: {
        ja: '年が書かれていないので、次に来る日と読みました',
        easy: '{年|とし}が ありません。{次|つぎ}に {来|く}る {日|ひ}に しました',
        en: 'No year is given: read as the next such day',
    },
    sheetDay: {
        ja: '表計算の通し番号を日付として読みました',
        easy: '{数字|すうじ}を {日|ひ}に しました',
        en: 'A number of a spreadsheet was read as a date',
    },
    lastDay: {
        ja: '終わりの日が読めません',
        easy: '{終|お}わりの {日|ひ}が {読|よ}めません',
        en: 'The last day cannot be read',
    },
    lastBefore: {
        ja: '終わりの日が読めないか、始まりの日より前です',
        easy: '{終|お}わりの {日|ひ}が おかしいです',
        en: 'The last day cannot be read, or lies before the first',
    },
    manyDays: {
        ja: '何日かにわたります',
        easy: '{何日|なんにち}も あります',
        en: 'It goes over several days',
    },
    everyDay: {
        ja: '毎日か、続けてかを確かめてください',
        easy: '{毎日|まいにち}か、ずっとか、{見|み}て ください',
        en: 'Please check whether it is each day or all the time between',
    },
    over: { ja: 'もう終わった行事です', easy: 'もう {終|お}わりました', en: 'This event is over' },
    noTime: { ja: '時刻がありません', easy: '{時間|じかん}が ありません', en: 'There is no time' },
    badTime: {
        ja: '時刻として読めません',
        easy: '{時間|じかん}が {読|よ}めません',
        en: 'This is not a time',
    },
    aboutTime: {
        ja: '時刻がおよそです',
        easy: '{時間|じかん}が はっきり しません',
        en: 'The time is only roughly given',
    },
    moreThanTime: {
        ja: '時刻のほかに書かれていることがあります',
        easy: '{時間|じかん}の ほかにも {何|なに}か {書|か}いて あります',
        en: 'More than a time is written here',
    },
    pm: {
        ja: '終わりの時刻を午後と読みました',
        easy: '{終|お}わりの {時間|じかん}を {午後|ごご}に しました',
        en: 'The end was read as an afternoon time',
    },
    twoHours: {
        ja: '終わりの時刻がないので2時間としました',
        easy: '{終|お}わりの {時間|じかん}が ありません。2{時間|じかん}に しました',
        en: 'No end is given: taken as two hours',
    },
    allDay: {
        ja: '一日中としてあります',
        easy: '1{日中|にちじゅう}に しました',
        en: 'Taken as the whole day',
    },
    endBefore: {
        ja: '終わりが始まりより前です',
        easy: '{終|お}わりが {始|はじ}まりより {前|まえ}です',
        en: 'The end lies before the beginning',
    },
    tillNight: {
        ja: '一日の終わりまでとしてあります',
        easy: 'その {日|ひ}の {終|お}わりまでに しました',
        en: 'Taken as until the end of the day',
    },
    moreWhen: {
        ja: '日時について、ほかにも書かれていることがあります',
        easy: '{日|ひ}や {時間|じかん}の ことが ほかにも {書|か}いて あります',
        en: 'More is written about when it is',
    },
    untilAfter: {
        ja: '申し込みの締め切りが行事より後です',
        easy: '{申|もう}し{込|こ}みの {終|お}わる {日|ひ}が イベントより {後|あと}です',
        en: 'Sign-up would close after the event',
    },
    noUntil: {
        ja: '締め切りは入れていません',
        easy: '{終|お}わる {日|ひ}は {入|い}れて いません',
        en: 'The closing day was left out',
    },
    badUntil: {
        ja: '申し込みの締め切りが読めません',
        easy: '{申|もう}し{込|こ}みの {終|お}わる {日|ひ}が {読|よ}めません',
        en: 'The closing day of sign-up cannot be read',
    },
    signUpOver: {
        ja: '申し込みが終わっているようです',
        easy: '{申|もう}し{込|こ}みは もう {終|お}わった ようです',
        en: 'Sign-up seems to be over',
    },
    signUpVague: {
        ja: '申し込みの方法がはっきりしません',
        easy: '{申|もう}し{込|こ}みの しかたが はっきり しません',
        en: 'It is not clear how to sign up',
    },
    signUpUnsaid: {
        ja: '申し込みの方法が書かれていません',
        easy: '{申|もう}し{込|こ}みの しかたが {書|か}いて ありません',
        en: 'It is not said how to sign up',
    },
    noPlace: { ja: '場所がありません', easy: '{場所|ばしょ}が ありません', en: 'There is no place' },
    far: {
        ja: '市から遠く離れた場所です',
        easy: '{市|し}から {遠|とお}い ところです',
        en: 'This is far away from the city',
    },
    abroad: {
        ja: '日本の中の場所ではありません',
        easy: '{日本|にほん}の {中|なか}では ありません',
        en: 'This is not in Japan',
    },
    badPosition: {
        ja: '緯度と経度が数として読めません',
        easy: '{場所|ばしょ}の {数字|すうじ}が {読|よ}めません',
        en: 'Latitude and longitude are not numbers',
    },
    badPhone: {
        ja: '電話番号として読めません',
        easy: '{電話|でんわ}の {番号|ばんごう}が {読|よ}めません',
        en: 'This is not a telephone number',
    },
    noTitle: {
        ja: '行事の名前がありません',
        easy: 'イベントの {名前|なまえ}が ありません',
        en: 'The event has no name',
    },
    noName: { ja: '名前がありません', easy: '{名前|なまえ}が ありません', en: 'There is no name' },
    longName: {
        ja: '名前が長いので縮めました',
        easy: '{名前|なまえ}を {短|みじか}く しました',
        en: 'The name was too long and was cut',
    },
    heads: {
        ja: '人数がいくつか書かれています',
        easy: '{人|ひと}の {数|かず}が いくつも あります',
        en: 'Several numbers of people are given',
    },
    badHeads: {
        ja: '人数として読めません',
        easy: '{人|ひと}の {数|かず}が {読|よ}めません',
        en: 'This is not a number of people',
    },
    freeOrNot: {
        ja: '無料とありますが、ほかの欄に金額があります',
        easy: 'お{金|かね}は いらないと ありますが、ほかに お{金|かね}が {書|か}いて あります',
        en: 'It says free, but a price stands elsewhere',
    },
    calledOff: { ja: '中止と読みました', easy: '{中止|ちゅうし}に しました', en: 'Read as cancelled' },
    postponed: { ja: '延期と読みました', easy: '{延期|えんき}に しました', en: 'Read as postponed' },
    maybeOff: {
        ja: '中止や延期のことばがあります',
        easy: '{中止|ちゅうし}や {延期|えんき}の ことばが あります',
        en: 'It speaks of being cancelled or postponed',
    },
    broken: {
        ja: '文字が壊れています',
        easy: '{文字|もじ}が {読|よ}めません',
        en: 'The letters are damaged',
    },
    lastRow: {
        ja: 'ファイルの最後の行です',
        easy: 'ファイルの {最後|さいご}です',
        en: 'This is the last row of the file',
    },
    cutOff: {
        ja: '途中で切れていないか確かめてください',
        easy: '{全部|ぜんぶ} あるか {見|み}て ください',
        en: 'Please check that it is not cut off',
    },
    droppedBefore: {
        ja: '前に取り込まないとした行が変わりました',
        easy: '{前|まえ}に {入|い}れなかった ものが {変|か}わりました',
        en: 'A row that was left out before has changed',
    },
    editedHere: {
        ja: '画面で直された行事です',
        easy: 'ここで {直|なお}した イベントです',
        en: 'This event was corrected on this site',
    },
    asInFile: {
        ja: 'ファイルのとおりに変えてよいか確かめてください',
        easy: 'ファイルと {同|おな}じに して いいか {見|み}て ください',
        en: 'Please check whether to change it to what the file says',
    },
    maybeMoved: {
        ja: '前に取り込んだ、同じ名前の行事の日時か場所が変わったように見えます',
        easy: '{同|おな}じ {名前|なまえ}の イベントの {日|ひ}か {場所|ばしょ}が {変|か}わった ようです',
        en: 'An event of the same name seems to have moved',
    },
    ifAnother: {
        ja: '別の行事なら、画面から新しく作ってください',
        easy: 'ほかの イベントなら、{新|あたら}しく {作|つく}って ください',
        en: 'If it is another event, please plan it anew on this site',
    },
    gone: {
        ja: '新しいファイルに、この行事がありません',
        easy: '{新|あたら}しい ファイルに この イベントが ありません',
        en: 'This event is not in the new file',
    },
    maybeCancelled: {
        ja: '中止かどうか確かめてください',
        easy: '{中止|ちゅうし}か どうか {見|み}て ください',
        en: 'Please check whether it is cancelled',
    },
    ifHeld: {
        ja: '行われるなら「取り込まない」を選んでください',
        easy: '{中止|ちゅうし}で なければ「{入|い}れない」を えらんで ください',
        en: 'If it takes place, choose “Leave out”',
    },
} satisfies Texts;
