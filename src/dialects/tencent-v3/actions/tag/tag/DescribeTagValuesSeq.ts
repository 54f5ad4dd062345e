import { action } from "../../../action.ts";
import twin from "./DescribeTagValues.ts";

// The vendor's two pages tell of one list; only the sorts that it can be asked for differ.
export default action<"tag", "DescribeTagValuesSeq">(twin);
